import * as migration_20261127_104230_initial from './20261127_104230_initial.ts';

export const migrations = [
  {
    up: migration_20261127_104230_initial.up,
    down: migration_20261127_104230_initial.down,
    name: '20261127_104230_initial'
  },
];
