export { faultLabel, faultNames, type Fault, type FaultName, type StatusFault } from './fault.js'
export { createFaults, type FaultPlan, type Faults, type PlannedFault } from './faults.js'
