export default function EditEntryPage() {
  return <section class="page" />;
}
