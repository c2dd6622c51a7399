-- A transaction of its own: who took more and more of the table could wait in a circle with a sender.
drop index touchpoint_by_fan;
