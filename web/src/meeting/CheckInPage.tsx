export default function CheckInPage() {
  return <section class="page" />;
}
