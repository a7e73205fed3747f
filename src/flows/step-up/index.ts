export { StepUpDialog } from './step-up-dialog.js'
