export function findRedis(): string | null;
export function ensureRedis(env: Record<string, string | undefined>): number;
