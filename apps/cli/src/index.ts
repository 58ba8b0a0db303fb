import type { Config } from './config/schema.ts';

export type { HouseRules } from './config/rules.ts';
export type { Config } from './config/schema.ts';

/** Gives the configuration back as it is: an editor then knows its fields. `export default defineConfig({ … })` in `keyproof.config.ts`. */
export function defineConfig(config: Config): Config {
  return config;
}
