import type { Firestore } from 'firebase-admin/firestore';

/** The client's internal requests, which its types do not declare. */
interface Wire {
  request(method: string, request: CommitRequest, ...rest: unknown[]): Promise<unknown>;
  requestStream(
    method: string,
    bidirectional: boolean,
    request: GetRequest,
    ...rest: unknown[]
  ): Promise<NodeJS.ReadableStream>;
}
interface CommitRequest {
  writes?: { update?: { name: string } | null; delete?: string | null }[];
}
interface GetRequest {
  documents?: string[];
}
interface Answer {
  document?: object | null;
  result?: { aggregateFields?: Record<string, { integerValue?: string | number }> } | null;
}

/** Index entries billed as one read of an aggregation. */
const perRead = 1000;

/**
 * Counts a client's reads and writes as they are billed: an empty result is one read, and an aggregation is one
 * for each thousand documents that it counts.
 */
export class Meter {
  reads = 0;
  writes = 0;
  /** When the watched document was written, in epoch milliseconds. */
  readonly moments: number[] = [];
  readonly #watched: string;

  /** @param watched the end of the name of the document whose writes are timed */
  constructor(db: Firestore, watched: string) {
    this.#watched = watched;
    const wire = db as unknown as Wire;
    const [request, requestStream] = [wire.request.bind(wire), wire.requestStream.bind(wire)];
    wire.request = async (method, sent, ...rest) => {
      const answer = await request(method, sent, ...rest);
      if (method === 'commit' || method === 'batchWrite') this.#wrote(sent);
      return answer;
    };
    wire.requestStream = async (method, bidirectional, sent, ...rest) => {
      if (method === 'batchGetDocuments') this.reads += sent.documents?.length ?? 0;
      const stream = await requestStream(method, bidirectional, sent, ...rest);
      if (method === 'runQuery') this.#readQuery(stream);
      if (method === 'runAggregationQuery') this.#readAggregation(stream);
      return stream;
    };
  }

  #wrote({ writes = [] }: CommitRequest): void {
    this.writes += writes.length;
    for (const { update, delete: removed } of writes)
      if ((update?.name ?? removed ?? '').endsWith(this.#watched)) this.moments.push(Date.now());
  }

  #readQuery(stream: NodeJS.ReadableStream): void {
    let documents = 0;
    stream.on('data', ({ document }: Answer) => {
      if (document) documents += 1;
    });
    stream.on('end', () => {
      this.reads += Math.max(1, documents);
    });
  }

  #readAggregation(stream: NodeJS.ReadableStream): void {
    stream.on('data', ({ result }: Answer) => {
      for (const { integerValue } of Object.values(result?.aggregateFields ?? {}))
        this.reads += Math.max(1, Math.ceil(Number(integerValue ?? 0) / perRead));
    });
  }

  reset(): void {
    [this.reads, this.writes] = [0, 0];
    this.moments.length = 0;
  }

  /** The most writes a second to the watched document, over any five seconds. */
  mostPerSecond(): number {
    const seconds = 5;
    const within = this.moments.map(
      (from) => this.moments.filter((at) => at >= from && at < from + seconds * 1000).length,
    );
    return Math.max(0, ...within) / seconds;
  }
}
