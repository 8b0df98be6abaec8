import * as migration_20261126_112242_initial from './20261126_112242_initial.ts';

export const migrations = [
  {
    up: migration_20261126_112242_initial.up,
    down: migration_20261126_112242_initial.down,
    name: '20261126_112242_initial'
  },
];
