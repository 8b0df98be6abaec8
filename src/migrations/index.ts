import * as migration_20261127_095702_initial from './20261127_095702_initial.ts';

export const migrations = [
  {
    up: migration_20261127_095702_initial.up,
    down: migration_20261127_095702_initial.down,
    name: '20261127_095702_initial'
  },
];
