export { createLab, type Budget, type LabOptions, type OwnedLab } from './create-lab.ts';
export { LabError, type LabErrorCode } from './errors.ts';
export { agree, summarise } from './sample.ts';
