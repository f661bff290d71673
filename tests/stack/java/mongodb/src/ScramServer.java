import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The stand-in for MongoDB with what it lacks: a port of one's choice, and SCRAM-SHA-256 (RFC 7677), without which nothing
 * but the greeting is answered, as by a MongoDB with authorization on. Arguments: port, user, file of the password.
 */
public final class ScramServer extends MemoryBackend {
    private static final Set<String> GREETINGS = Set.of("hello", "ismaster", "ping", "buildinfo", "endsessions");
    private static final int ROUNDS = 4096; // what MongoDB's own drivers ask for at least

    /** One connection's sign-in: what was said so far, and whether it succeeded. */
    private static final class Conversation {
        String said;
        String nonce;
        boolean passed;
    }

    private final Map<Channel, Conversation> conversations = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = new byte[16];
    private final String user;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private ScramServer(String user, String password) throws Exception {
        this.user = user;
        random.nextBytes(salt);
        byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256)).getEncoded();
        storedKey = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
        serverKey = hmac(salted, "Server Key");
    }

    public static void main(String[] arguments) throws Exception {
        String password = Files.readString(Path.of(arguments[2])).strip();
        new MongoServer(new ScramServer(arguments[1], password)).bind("127.0.0.1", Integer.parseInt(arguments[0]));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Document answer = signedIn(channel, command, query);
        return answer != null ? answer : greeted(query, super.handleCommand(channel, database, command, query));
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document document = message.getDocument();
        String command = document.keySet().iterator().next();
        Document answer = signedIn(message.getChannel(), command, document);
        return answer != null ? answer : greeted(document, super.handleMessage(message));
    }

    @Override
    public void handleClose(Channel channel) {
        conversations.remove(channel);
        super.handleClose(channel);
    }

    /** The answer to a step of the sign-in; null for what may go on to the server itself. */
    private Document signedIn(Channel channel, String command, Document document) {
        try {
            if (command.equals("saslStart")) {
                return started(conversations.computeIfAbsent(channel, any -> new Conversation()), document);
            }
            Conversation conversation = conversations.get(channel);
            if (command.equals("saslContinue") && conversation != null && conversation.nonce != null) {
                return finished(conversation, document);
            }
            if (!GREETINGS.contains(command.toLowerCase()) && (conversation == null || !conversation.passed)) {
                throw new MongoServerError(13, "Unauthorized", "Command " + command + " requires authentication");
            }
            return null;
        } catch (MongoServerError refused) {
            throw refused;
        } catch (Exception nonsense) {
            throw refused();
        }
    }

    private Document started(Conversation conversation, Document document) throws Exception {
        String first = payload(document); // n,,n=USER,r=NONCE
        String bare = first.substring(first.indexOf("n=", 2));
        if (!"SCRAM-SHA-256".equals(document.get("mechanism"))
                || !part(bare, "n=").replace("=2C", ",").replace("=3D", "=").equals(user)) {
            throw refused();
        }
        byte[] own = new byte[18];
        random.nextBytes(own);
        conversation.passed = false;
        conversation.nonce = part(bare, "r=") + Base64.getEncoder().encodeToString(own);
        String challenge = "r=" + conversation.nonce + ",s=" + Base64.getEncoder().encodeToString(salt) + ",i=" + ROUNDS;
        conversation.said = bare + "," + challenge;
        return answer(challenge, false);
    }

    private Document finished(Conversation conversation, Document document) throws Exception {
        String last = payload(document); // c=biws,r=NONCE,p=PROOF
        String bare = last.substring(0, last.indexOf(",p="));
        String said = conversation.said + "," + bare;
        boolean right = part(bare, "r=").equals(conversation.nonce);
        conversation.nonce = null; // whatever comes of it, it is used up
        byte[] signature = hmac(storedKey, said);
        byte[] clientKey = Base64.getDecoder().decode(last.substring(bare.length() + 3));
        for (int i = 0; i < signature.length; ++i) {
            clientKey[i] ^= signature[i];
        }
        if (!right || !MessageDigest.isEqual(MessageDigest.getInstance("SHA-256").digest(clientKey), storedKey)) {
            throw refused();
        }
        conversation.passed = true;
        return answer("v=" + Base64.getEncoder().encodeToString(hmac(serverKey, said)), true);
    }

    /** A driver asks by which mechanisms it may sign in. */
    private static Document greeted(Document question, Document answer) {
        if (question.containsKey("saslSupportedMechs")) {
            answer.put("saslSupportedMechs", List.of("SCRAM-SHA-256"));
        }
        return answer;
    }

    private static MongoServerError refused() {
        return new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
    }

    private static Document answer(String text, boolean done) {
        return new Document("conversationId", 1).append("done", done)
                .append("payload", new BinData(text.getBytes(StandardCharsets.UTF_8))).append("ok", 1.0);
    }

    private static String payload(Document document) {
        Object payload = document.get("payload");
        return new String(payload instanceof BinData data ? data.getData() : (byte[]) payload, StandardCharsets.UTF_8);
    }

    private static String part(String text, String name) {
        return Arrays.stream(text.split(",")).filter(piece -> piece.startsWith(name)).findFirst().orElseThrow()
                .substring(name.length());
    }

    private static byte[] hmac(byte[] key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
