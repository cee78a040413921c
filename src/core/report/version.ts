/** Version of the suite; `scripts/generate` keeps it equal to package.json. */
export const VERSION = '0.1.0';
