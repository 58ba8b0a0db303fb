import { setFlagsFromString } from 'node:v8';

/**
 * V8 compiles a regular expression to byte code for its first use and to machine code for its second. Grading uses over a thousand, most of them a few times: to
 * compile each of them twice took a fifth of the main thread's time. Here the first compilation gives machine code. The setting is read when an expression is made, so this
 * module stands before all others.
 */
setFlagsFromString('--regexp-tier-up-ticks=0');
