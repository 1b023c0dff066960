export default function MeetingsPage() {
  return <section class="page" />;
}
