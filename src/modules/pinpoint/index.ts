export { candidateCan } from './candidate-can.ts'
export { askForScan, runScan } from './scan.actions.ts'
