import * as migration_20261126_160551_initial from './20261126_160551_initial.ts';

export const migrations = [
  {
    up: migration_20261126_160551_initial.up,
    down: migration_20261126_160551_initial.down,
    name: '20261126_160551_initial'
  },
];
