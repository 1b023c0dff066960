import { type Variant, variantEdge, variantPath } from '@sangathan/model';
import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { services } from '../platform/firebase/services.ts';

/** Maximum number of cached variants, enough for the longest page; the oldest are evicted. */
const capacity = 200;
const cache = new Map<string, Promise<string>>();

/**
 * A blob URL of a variant, read with the person's own rights: a download URL would carry a token. Variants are
 * named by content hash, so a read never goes stale.
 */
function variantUrl(path: string): Promise<string> {
  const known = cache.get(path);
  if (known) return known;
  const url = read(path);
  cache.set(path, url);
  url.catch(() => cache.delete(path));
  for (const [oldest, old] of cache) {
    if (cache.size <= capacity) break;
    cache.delete(oldest);
    old.then(URL.revokeObjectURL, () => {});
  }
  return url;
}

async function read(path: string): Promise<string> {
  const [{ storage }, { getBlob, ref }] = await Promise.all([services(), import('firebase/storage')]);
  return URL.createObjectURL(await getBlob(ref(storage, path)));
}

interface PhotoImageProps {
  officeBearerId: string;
  hash: string;
  variant: Variant;
  /** Empty where the name stands beside it. */
  alt: string;
  /** Shown while the photo loads, or when it can't be read. */
  children?: ComponentChildren;
}

/** A variant of an entry's photo. */
export function PhotoImage({ officeBearerId, hash, variant, alt, children }: PhotoImageProps) {
  const path = variantPath(officeBearerId, hash, variant);
  const [shown, setShown] = useState<{ path: string; url: string } | null>(null);
  useEffect(() => {
    let ended = false;
    variantUrl(path).then(
      (url) => ended || setShown({ path, url }),
      () => ended || setShown(null),
    );
    return () => {
      ended = true;
    };
  }, [path]);
  if (shown?.path !== path) return <Fragment>{children}</Fragment>;
  const edge = variantEdge[variant];
  return <img class="photo-image" src={shown.url} alt={alt} width={edge} height={edge} />;
}
