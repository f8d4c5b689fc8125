package io.github.reflexboot.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

import io.github.reflexboot.support.TestServer;

/**
 * A Kafka in this process. Sessions stay where they are.
 */
final class KafkaEngine implements RelayEngine {

	private static final String TOPIC = "reflex";

	private final EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(1, 1, TOPIC);

	KafkaEngine() {
		this.broker.afterPropertiesSet();
	}

	@Override
	public List<Class<?>> configuration() {
		return List.of(Connection.class);
	}

	@Override
	public List<String> properties() {
		return List.of("spring.autoconfigure.exclude=" + TestServer.JPA + "," + TestServer.SESSION,
				"reflex.relay.sticky-sessions=true", "test.kafka=" + this.broker.getBrokersAsString());
	}

	@Override
	public void write(String message) {
		DefaultKafkaProducerFactory<String, String> producers = producers(this.broker.getBrokersAsString());
		new KafkaTemplate<>(producers).send(TOPIC, 0, null, message).join();
		producers.destroy();
	}

	private static DefaultKafkaProducerFactory<String, String> producers(String brokers) {
		return new DefaultKafkaProducerFactory<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
				new StringSerializer(), new StringSerializer());
	}

	@Override
	public void breakConnections() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void empty() {
		throw new UnsupportedOperationException();
	}

	@Override
	public void close() {
		this.broker.destroy();
	}

	@Configuration(proxyBeanMethods = false)
	static class Connection {

		@Bean
		DefaultKafkaProducerFactory<String, String> kafkaProducers(@Value("${test.kafka}") String brokers) {
			return producers(brokers);
		}

		@Bean
		KafkaRelay relay(@Value("${test.kafka}") String brokers,
				DefaultKafkaProducerFactory<String, String> producers) {
			Map<String, Object> settings = new HashMap<>();
			settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
			return new KafkaRelay(new KafkaTemplate<>(producers),
					new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new StringDeserializer()),
					TOPIC);
		}

	}

}
