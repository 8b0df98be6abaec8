import * as migration_20261126_154404_initial from './20261126_154404_initial.ts';

export const migrations = [
  {
    up: migration_20261126_154404_initial.up,
    down: migration_20261126_154404_initial.down,
    name: '20261126_154404_initial'
  },
];
