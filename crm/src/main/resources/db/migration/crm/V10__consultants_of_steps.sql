-- Who had the client when it was done: figures of past months do not follow the client to another consultant.
alter table referral_step add column consultant text references staff_member;

update referral_step s
set consultant = coalesce(
    (select a.to_consultant from assignment a
     where a.object_kind = 'REFERRAL' and a.object_id = s.referral_id::text and a.at <= s.at
     order by a.id desc limit 1),
    (select r.consultant from referral r where r.referral_id = s.referral_id))
where s.to_state = 'VISITED';

create index referral_step_visited on referral_step (at) include (consultant) where to_state = 'VISITED';
