import * as migration_20261126_095545_initial from './20261126_095545_initial.ts';

export const migrations = [
  {
    up: migration_20261126_095545_initial.up,
    down: migration_20261126_095545_initial.down,
    name: '20261126_095545_initial'
  },
];
