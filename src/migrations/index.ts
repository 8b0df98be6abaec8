import * as migration_20261126_152516_initial from './20261126_152516_initial.ts';

export const migrations = [
  {
    up: migration_20261126_152516_initial.up,
    down: migration_20261126_152516_initial.down,
    name: '20261126_152516_initial'
  },
];
