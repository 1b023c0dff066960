import { beforeEach, describe, expect, test, vi } from 'vitest';

const reads = vi.hoisted(() => ({
  readHome: vi.fn(),
  readSearch: vi.fn(),
  readUnit: vi.fn(),
  readOfficeBearer: vi.fn(),
  readPhoto: vi.fn(),
  readAll: vi.fn(),
  readInvitation: vi.fn(),
}));
const log = vi.hoisted(() => ({ error: vi.fn() }));
vi.mock('./read.ts', () => reads);
vi.mock('firebase-functions/logger', () => log);

let answerTo: typeof import('./answer.ts').answerTo;
const get = (address: string) => answerTo('GET', address);

function readCount(): number {
  return Object.values(reads).reduce((count, read) => count + read.mock.calls.length, 0);
}

beforeEach(async () => {
  for (const read of Object.values(reads)) read.mockReset().mockResolvedValue(null);
  reads.readHome.mockResolvedValue({ states: [], children: [], committee: [], elected: [] });
  reads.readSearch.mockResolvedValue({ found: [], isCut: false });
  reads.readAll.mockResolvedValue([]);
  reads.readPhoto.mockImplementation(async () => Buffer.alloc(8 * 1024 * 1024));
  // Each test begins with empty caches.
  vi.resetModules();
  ({ answerTo } = await import('./answer.ts'));
});

describe('no query bypasses the caches', () => {
  test.each([
    ['/directory?x=1', '/directory'],
    ['/directory?lang=hi', '/directory'],
    ['/directory?lang=fr', '/directory'],
    ['/directory?q=', '/directory'],
    ['/directory?&', '/directory'],
    ['/directory?=', '/directory'],
    ['/directory/', '/directory'],
    ['/directory?lang=en&lang=en', '/directory'],
    ['/directory?q=a&q=b', '/directory'],
    ['/directory?q[]=a', '/directory'],
    ['/directory?x=1&lang=en', '/directory?lang=en'],
    ['/directory?lang=en&q=Ajmer', '/directory?q=Ajmer&lang=en'],
    ['/directory?q=+Ajmer%09%00+city+', '/directory?q=Ajmer+city'],
    ['/directory?q=Ajmer&', '/directory?q=Ajmer'],
    ['/directory?q=%ff', '/directory'],
    ['/directory/unit/RJ?q=Ajmer', '/directory/unit/RJ'],
    ['/directory/unit/RJ/?lang=en', '/directory/unit/RJ?lang=en'],
    ['/directory/directory.json?lang=en', '/directory/directory.json'],
    ['/directory/directory.json?callback=x', '/directory/directory.json'],
  ])('%s redirects to %s without a read', async (address, canonical) => {
    const { status, headers } = await get(address);
    expect([status, headers.Location]).toEqual([301, canonical]);
    expect(headers['Cache-Control']).toBe('public, max-age=3600');
    expect(readCount()).toBe(0);
    expect((await get(canonical)).status).not.toBe(301);
  });

  test('a search of kilobytes redirects to its beginning', async () => {
    const { status, headers } = await get(`/directory?q=${'a'.repeat(5000)}`);
    expect([status, headers.Location]).toEqual([301, `/directory?q=${'a'.repeat(80)}`]);
    expect(readCount()).toBe(0);
  });

  test('other ways to encode the same search share one read', async () => {
    for (const q of ['Ajmer+city', 'Ajmer%20city', '%41jmer%20cit%79']) {
      expect((await get(`/directory?q=${q}`)).status).toBe(200);
    }
    expect(readCount()).toBe(1);
  });
});

test.each([
  '/directory/unit/__x__',
  '/directory/unit/__proto__',
  '/directory/office-bearer/__x__',
  '/directory/invitation/__x__',
  `/directory/photo/__x__/${'a'.repeat(64)}/small.webp`,
  '/directory/unit/%ff',
  '/directory/none',
  '/directory/none?x=1',
  '/directory//unit/RJ',
])('%s is not found at once, without a read, and may be cached', async (address) => {
  const { status, headers } = await get(address);
  expect([status, headers['Cache-Control']]).toEqual([404, 'public, max-age=60, s-maxage=60']);
  expect(readCount()).toBe(0);
});

describe('the cache of a process', () => {
  test('computes a page once for concurrent requests', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => get('/directory')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(readCount()).toBe(1);
  });

  test('holds a page for 30 seconds, and sends its age', async () => {
    vi.useFakeTimers();
    try {
      await get('/directory');
      vi.advanceTimersByTime(29_000);
      expect((await get('/directory')).headers).toMatchObject({
        Age: '29',
        'Cache-Control': 'public, max-age=60, s-maxage=300',
      });
      expect(readCount()).toBe(1);
      vi.advanceTimersByTime(2000);
      expect((await get('/directory')).headers.Age).toBe('0');
      expect(readCount()).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is keyed by the language too', async () => {
    const [hindi, english] = [await get('/directory'), await get('/directory?lang=en')];
    expect(hindi.body).toContain('<html lang="hi">');
    expect(english.body).toContain('<html lang="en">');
  });

  test('holds no failure, and neither does any other cache', async () => {
    reads.readHome.mockRejectedValueOnce(new Error('unavailable'));
    const [{ status, headers }, other] = await Promise.all([get('/directory'), get('/directory')]);
    expect([status, headers['Cache-Control'], other.status]).toEqual([500, 'no-store', 500]);
    expect(log.error).toHaveBeenCalledTimes(1);
    expect((await get('/directory')).status).toBe(200);
  });

  test('holds no missing page, so that invented ids evict nothing', async () => {
    await get('/directory');
    for (let id = 0; id < 3000; id += 1) await get(`/directory/unit/none-${id}`);
    reads.readHome.mockClear();
    await get('/directory');
    expect(reads.readHome).not.toHaveBeenCalled();
  });

  test('is bounded for searches, which evict no page', async () => {
    await get('/directory');
    for (let word = 0; word < 3000; word += 1) await get(`/directory?q=word${word}`);
    await get('/directory');
    expect(reads.readHome).toHaveBeenCalledTimes(1);
    await get('/directory?q=word0');
    expect(reads.readSearch).toHaveBeenCalledTimes(3001);
  });

  test('is bounded to 64 MiB', async () => {
    const photo = (index: number) => `/directory/photo/ob-${index}/${'a'.repeat(64)}/large.webp`;
    for (let index = 0; index < 9; index += 1) await get(photo(index));
    await get(photo(8));
    expect(readCount()).toBe(9);
    await get(photo(0));
    expect(readCount()).toBe(10);
  });
});

test('every answer forbids scripts and framing', async () => {
  const answers = [
    await get('/directory'),
    await get('/directory?x=1'),
    await get('/directory/none'),
    await answerTo('POST', '/directory'),
  ];
  for (const { headers } of answers) {
    expect(headers['Content-Security-Policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^;]*; img-src/,
    );
    expect(headers['X-Frame-Options']).toBe('DENY');
  }
});
