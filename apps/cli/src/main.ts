#!/usr/bin/env node
import './short-run.ts';
import { prepareReader } from './pipeline/ready-reader.ts';

// Before the command itself is loaded: the thread that reads is what a cold run waits for.
if (process.argv[2] === 'grade') prepareReader();
await import('./command-line.ts');
