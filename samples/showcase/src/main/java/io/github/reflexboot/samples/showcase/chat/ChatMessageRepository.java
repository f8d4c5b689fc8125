package io.github.reflexboot.samples.showcase.chat;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ChatMessageRepository extends JpaRepository<ChatMessage, Long> {

	List<ChatMessage> findByRoomOrderByIdDesc(Room room, Limit limit);

	@Modifying
	@Query("delete from ChatMessage m where m.room = :room and m.id < :oldest")
	void deleteBefore(Room room, Long oldest);

}
