export default function EntryPage() {
  return <section class="page" />;
}
