/** A dump with its name. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The dumps of an address, or `null` where it holds something else. */
export function readFiles(value: unknown): readonly SourceFile[] | null {
  if (!Array.isArray(value)) return null;
  const files = value.flatMap((each: unknown) => {
    const { path, text } = (each ?? {}) as Record<string, unknown>;
    return typeof path === 'string' && typeof text === 'string' ? [{ path, text }] : [];
  });
  return files.length === value.length ? files : null;
}
