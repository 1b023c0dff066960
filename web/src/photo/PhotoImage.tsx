import { type Variant, variantEdge, variantPath } from '@sangathan/model';
import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { services } from '../platform/firebase/services.ts';

/** Enough for the longest page of faces; the oldest are let go. */
const mostKept = 200;
const kept = new Map<string, Promise<string>>();

/**
 * A local address of a variant, read with the person's own rights: no address that carries a token
 * is made. A variant's name is its content's hash, so that one read lasts.
 */
function variantUrl(path: string): Promise<string> {
  const known = kept.get(path);
  if (known) return known;
  const url = read(path);
  kept.set(path, url);
  url.catch(() => kept.delete(path));
  for (const [oldest, old] of kept) {
    if (kept.size <= mostKept) break;
    kept.delete(oldest);
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
  /** Shown until the photo is there, and where it can't be had. */
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
