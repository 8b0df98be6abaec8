import * as migration_20261126_231757_initial from './20261126_231757_initial.ts';

export const migrations = [
  {
    up: migration_20261126_231757_initial.up,
    down: migration_20261126_231757_initial.down,
    name: '20261126_231757_initial'
  },
];
