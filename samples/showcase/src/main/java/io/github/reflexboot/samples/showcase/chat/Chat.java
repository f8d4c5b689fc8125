package io.github.reflexboot.samples.showcase.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.github.reflexboot.ReflexBroadcaster;

/**
 * What was said. Each room keeps its last messages.
 */
@Service
class Chat {

	private static final int MOST = 30;

	private final ChatMessageRepository messages;

	private final ReflexBroadcaster broadcaster;

	Chat(ChatMessageRepository messages, ReflexBroadcaster broadcaster) {
		this.messages = messages;
		this.broadcaster = broadcaster;
	}

	/**
	 * The last messages, the newest at the end.
	 */
	List<ChatMessage> in(Room room) {
		List<ChatMessage> last = new ArrayList<>(this.messages.findByRoomOrderByIdDesc(room, Limit.of(MOST)));
		Collections.reverse(last);
		return last;
	}

	/**
	 * Everybody in the room sees the message as soon as the transaction is committed.
	 */
	@Transactional
	void say(Room room, String author, String text) {
		this.messages.saveAndFlush(new ChatMessage(room, author, text));
		this.messages.deleteBefore(room, in(room).get(0).getId());
		this.broadcaster.toGroup(room.getGroup()).refresh();
	}

}
