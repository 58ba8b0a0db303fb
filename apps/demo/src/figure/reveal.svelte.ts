/** Milliseconds that a whole reveal takes. */
const DURATION = 2600;

/** Whether the reader has asked for less motion. */
export const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A share of a figure that is drawn, from 0 to 1, moved by the clock or by hand. */
export class Reveal {
  share: number = $state(1);
  playing: boolean = $state(false);
  #frame = 0;
  #last = 0;

  /** Draws from the start; from where it stands after a pause. */
  play(): void {
    this.pause();
    if (this.share >= 1) this.share = 0;
    this.playing = true;
    this.#last = performance.now();
    const step = (now: number) => {
      this.share = Math.min(1, this.share + Math.max(0, now - this.#last) / DURATION);
      this.#last = now;
      if (this.share < 1 && this.playing) this.#frame = requestAnimationFrame(step);
      else this.playing = false;
    };
    this.#frame = requestAnimationFrame(step);
  }

  pause(): void {
    cancelAnimationFrame(this.#frame);
    this.playing = false;
  }

  /** Puts the figure at a share and stops the clock. */
  seek(share: number): void {
    this.pause();
    this.share = Math.min(1, Math.max(0, share));
  }
}
