export default function UnitPage() {
  return <section class="page" />;
}
