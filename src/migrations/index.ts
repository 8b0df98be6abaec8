import * as migration_20261126_161308_initial from './20261126_161308_initial.ts';

export const migrations = [
  {
    up: migration_20261126_161308_initial.up,
    down: migration_20261126_161308_initial.down,
    name: '20261126_161308_initial'
  },
];
