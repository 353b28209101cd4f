import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installedBrowser } from './browser.mjs';

test.each([
  [
    'the one that is asked for',
    { PLENARY_BROWSER: '/opt/mine', PATH: '/usr/bin' },
    ['/usr/bin/chromium'],
    '/opt/mine',
  ],
  [
    'the first on the path',
    { PATH: ['/a', '/b'].join(':') },
    ['/b/chromium', '/a/google-chrome'],
    '/b/chromium',
  ],
  ['Edge, where only that is', { PATH: '/a' }, ['/a/microsoft-edge'], '/a/microsoft-edge'],
  ['none', { PATH: '/a' }, [], null],
])('finds %s', (_what, env, there, found) => {
  const exists = (path: string): boolean => there.map((one) => join(one)).includes(path);
  expect(installedBrowser(env, exists)).toBe(found);
});
