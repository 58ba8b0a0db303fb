#!/usr/bin/env node
import './short-run.ts';
import { prepareSide } from './pipeline/side/start.ts';

// Before the command itself is loaded: the thread that reads is what a cold run waits for.
if (process.argv[2] === 'grade') prepareSide();
await import('./command-line.ts');
