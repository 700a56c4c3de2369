-- The approval policy calls its groups approvers and senior-approvers; approvals that are open keep waiting for them.

update approval_level
   set group_name = case group_name when 'approver' then 'approvers' else 'senior-approvers' end
 where group_name in ('approver', 'admin');

update approval_level
   set escalated_to = case escalated_to when 'approver' then 'approvers' else 'senior-approvers' end
 where escalated_to in ('approver', 'admin');

update person_group
   set group_name = case group_name when 'approver' then 'approvers' else 'senior-approvers' end
 where group_name in ('approver', 'admin');
