import { setFlagsFromString } from 'node:v8';

/**
 * Suits V8 to a process of a few seconds, in which most code runs a few times. The settings are read when an expression or a function is first
 * used, so this module stands before all others; none changes what a program computes.
 *
 * - An expression is compiled to byte code for its first use and to machine code for its second. Grading uses over a thousand: compiling each of
 *   them twice took a fifth of the main thread's time. Here the first compilation gives machine code.
 * - Functions are optimised on other threads once they have run for a while, two fifths of all processor time. On two cores the main thread waits for
 *   its turn; with eight times the default of 66 KiB of byte code before that, the process takes a tenth less time, and no more with many dumps.
 * - What an optimised function calls is compiled into it, up to 920 bytes of byte code. With a third of that, compiling takes a quarter less and
 *   grading a few dumps a twelfth; grading many is as fast as before.
 */
setFlagsFromString('--regexp-tier-up-ticks=0');
setFlagsFromString('--interrupt-budget=540672');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
