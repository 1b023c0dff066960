/** The app's icons: single-stroke paths on a 24×24 grid, in the text's colour. */
const drawings = {
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  tree: 'M12 4v5M12 9H5v4M12 9h7v4M12 9v4M5 13v0M10.5 4a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0ZM3.5 15a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0ZM10.5 15a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0ZM17.5 15a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0ZM12 16.5V20',
  inbox: 'M4 13l2.5-8h11L20 13v6H4v-6Zm0 0h4.5a3.5 3.5 0 0 0 7 0H20',
  meeting: 'M5 6h14v14H5V6Zm0 4.5h14M9 3.5V8M15 3.5V8M9.5 15l2 2 3.5-3.5',
  sheet: 'M5 4h14v16H5V4Zm0 5h14M5 14.5h14M11 9v11',
  phone:
    'M6.5 4h3l1.5 4.5-2 1.5a11 11 0 0 0 5 5l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A16 16 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4Z',
  chat: 'M4.5 19.5l1.2-3.6A8 8 0 1 1 8.8 18.7l-4.3.8ZM9 11h6M9 14h4',
  mail: 'M4 6h16v12H4V6Zm0 1 8 6 8-6',
  place:
    'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  area: 'M9 5 4 7v12l5-2 6 2 5-2V5l-5 2-6-2Zm0 0v12m6-10v12',
  calendar: 'M5 6h14v14H5V6Zm0 4.5h14M9 3.5V8M15 3.5V8',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4V8Zm8 8.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Z',
  pencil: 'M5 19l1-4L16 5l3 3L9 18l-4 1Zm9-12 3 3',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  lock: 'M6 11h12v9H6v-9Zm2.5 0V8a3.5 3.5 0 0 1 7 0v3',
  waiting: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  good: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-4-9 3 3 5.5-6',
  bad: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9 9l6 6m0-6-6 6',
  warn: 'M12 4 3 19.5h18L12 4Zm0 6v4.5m0 2.5v.2',
  unknown: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7m0 2.5v.2',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20',
  arrow: 'M5 12h14m-5-5 5 5-5 5',
  back: 'M19 12H5m5-5-5 5 5 5',
  plus: 'M12 5v14M5 12h14',
  expand: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  shrink: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  code: 'M4 4h6v6H4V4Zm10 0h6v6h-6V4ZM4 14h6v6H4v-6Zm10 0h2v2h-2v-2Zm4 4h2v2h-2v-2Zm0-4h2m-6 6h2',
  switch: 'M4 8h14m-4-4 4 4-4 4M20 16H6m4 4-4-4 4-4',
} as const;
export type IconName = keyof typeof drawings;

/** An icon beside a word; hidden from screen readers, which read the word. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
