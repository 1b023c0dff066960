export default function NewMeetingPage() {
  return <section class="page" />;
}
