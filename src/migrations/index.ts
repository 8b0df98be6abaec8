import * as migration_20261126_195028_initial from './20261126_195028_initial.ts';

export const migrations = [
  {
    up: migration_20261126_195028_initial.up,
    down: migration_20261126_195028_initial.down,
    name: '20261126_195028_initial'
  },
];
