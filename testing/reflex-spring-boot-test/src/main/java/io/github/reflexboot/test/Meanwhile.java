package io.github.reflexboot.test;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.github.reflexboot.operation.Operation;
import io.github.reflexboot.protocol.Answer;
import io.github.reflexboot.protocol.MessageCodec;
import io.github.reflexboot.protocol.ServerMessage;
import io.github.reflexboot.root.RootPlaces;
import io.github.reflexboot.tab.Interim;

/**
 * What a browser is told of a reflex before that is answered. All of it can be written,
 * or whoever tells it fails, as with a socket.
 */
final class Meanwhile implements Interim {

	private final MessageCodec codec;

	private final List<Told> told = new ArrayList<>();

	Meanwhile(MessageCodec codec) {
		this.codec = codec;
	}

	@Override
	public void send(List<Operation> operations) {
		this.codec.write(new ServerMessage.Push(operations));
		this.told.add(new Operate(List.copyOf(operations)));
	}

	@Override
	public void show(Answer.PageMorph page, @Nullable RootPlaces places) {
		String html = JsonMapper.shared().readTree(this.codec.write(page)).path("html").asString();
		this.told.add(new Show(html));
	}

	/**
	 * Return all of it, in its order.
	 */
	List<Told> told() {
		return List.copyOf(this.told);
	}

	/**
	 * What was told at once.
	 */
	sealed interface Told {

		/**
		 * Return the operations among it.
		 */
		default List<Operation> operations() {
			return List.of();
		}

	}

	/**
	 * Operations that an action has flushed.
	 *
	 * @param operations the operations
	 */
	record Operate(List<Operation> operations) implements Told {
	}

	/**
	 * The page while a mutation is under way, or when it has failed.
	 *
	 * @param html the page
	 */
	record Show(String html) implements Told {
	}

}
