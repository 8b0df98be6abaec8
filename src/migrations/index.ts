import * as migration_20261126_193807_initial from './20261126_193807_initial.ts';

export const migrations = [
  {
    up: migration_20261126_193807_initial.up,
    down: migration_20261126_193807_initial.down,
    name: '20261126_193807_initial'
  },
];
