import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPackages } from './complete-lock.mjs';

test('the lock file holds every package it asks for, so that npm ci takes it', () => {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  expect(Object.keys(missingPackages(lock.packages))).toEqual([]);
});

test('a platform package that is not there is named with its platform', () => {
  const packages = {
    'node_modules/a': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { '@a/linux-x64': '1.0.0', '@a/win32-arm64': '1.0.0' },
    },
    'node_modules/@a/linux-x64': { version: '1.0.0' },
  };
  expect(missingPackages(packages)).toEqual({
    'node_modules/@a/win32-arm64': {
      version: '1.0.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['win32'],
    },
  });
});
