export default function RequestsPage() {
  return <section class="page" />;
}
