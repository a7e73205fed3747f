import '../../examples/vitest/sign-up.test.ts'
