package io.github.reflexboot.samples.showcase.account;

import org.springframework.data.jpa.repository.JpaRepository;

interface MemberRepository extends JpaRepository<Member, String> {

}
