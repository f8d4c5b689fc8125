package io.github.reflexboot.relay;

import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.kafka.support.TopicPartitionOffset;

import io.github.reflexboot.ReflexRelay;

/**
 * Carries messages by the first partition of a topic, as an application would that has
 * Kafka and nothing else. Which server takes what is for one of them, it cannot tell.
 */
final class KafkaRelay implements ReflexRelay {

	private static final long PATIENCE = 10;

	private final KafkaOperations<String, String> producer;

	private final ConsumerFactory<String, String> consumers;

	private final String topic;

	private volatile long next = -1;

	private KafkaMessageListenerContainer<String, String> container;

	KafkaRelay(KafkaOperations<String, String> producer, ConsumerFactory<String, String> consumers, String topic) {
		this.producer = producer;
		this.consumers = consumers;
		this.topic = topic;
	}

	@Override
	public void publish(String message) throws Exception {
		this.producer.send(this.topic, 0, null, message).get(PATIENCE, TimeUnit.SECONDS);
	}

	/**
	 * Every server reads everything, so there is no group, and nothing is acknowledged.
	 */
	@Override
	public synchronized void start(Inbox inbox) {
		ContainerProperties properties = new ContainerProperties(
				(this.next < 0) ? new TopicPartitionOffset(this.topic, 0, SeekPosition.END)
						: new TopicPartitionOffset(this.topic, 0, this.next));
		properties.setAckMode(AckMode.MANUAL);
		properties.setMessageListener((MessageListener<String, String>) (entry) -> take(inbox, entry));
		this.container = new KafkaMessageListenerContainer<>(this.consumers, properties);
		this.container.start();
	}

	private void take(Inbox inbox, ConsumerRecord<String, String> entry) {
		if (this.next >= 0 && entry.offset() > this.next) {
			inbox.gap("Kafka has deleted messages before they were read");
		}
		this.next = entry.offset() + 1;
		inbox.take(entry.value());
	}

	@Override
	public synchronized void stop() {
		if (this.container != null) {
			this.container.stop();
		}
	}

}
