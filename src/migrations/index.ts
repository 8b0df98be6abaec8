import * as migration_20261126_103156_initial from './20261126_103156_initial.ts';

export const migrations = [
  {
    up: migration_20261126_103156_initial.up,
    down: migration_20261126_103156_initial.down,
    name: '20261126_103156_initial'
  },
];
