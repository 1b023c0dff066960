export default function MeetingPage() {
  return <section class="page" />;
}
