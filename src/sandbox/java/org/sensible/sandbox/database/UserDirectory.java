package org.sensible.sandbox.database;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.sensible.sandbox.Database;
import org.sensible.sandbox.User;
import org.sensible.sandbox.Users;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The users in the product's database, held in memory as well; filled on the first start. Threads may share it. */
public final class UserDirectory implements Users {

    private static final int ITERATIONS = 1_000;
    private static final int BITS = 256;

    private final JdbcClient sql;
    private final Locale siteLocale;
    private final Map<String, User> byKey = new ConcurrentHashMap<>();
    private final Map<String, Locale> chosen = new ConcurrentHashMap<>();
    private final Map<String, String> passwords = new ConcurrentHashMap<>();

    private UserDirectory(JdbcClient sql, Locale siteLocale) {
        this.sql = sql;
        this.siteLocale = siteLocale;
    }

    /**
     * Reads the users; makes them, each with the name as password, where there are none.
     *
     * @param founders who there is on the first start
     */
    public static UserDirectory open(Database database, List<User> founders, Locale siteLocale) {
        JdbcClient sql = JdbcClient.create(database.dataSource());
        sql.sql("CREATE TABLE IF NOT EXISTS SANDBOX_USER (USER_KEY VARCHAR(64) PRIMARY KEY, USER_NAME VARCHAR(64) NOT"
                        + " NULL UNIQUE, FULL_NAME VARCHAR(255) NOT NULL, EMAIL VARCHAR(255) NOT NULL, ZONE_NAME"
                        + " VARCHAR(64) NOT NULL, LANGUAGE_TAG VARCHAR(32), PASSWORD_HASH VARCHAR(255) NOT NULL)")
                .update();
        sql.sql("CREATE TABLE IF NOT EXISTS SANDBOX_MEMBER (USER_KEY VARCHAR(64) NOT NULL, GROUP_NAME VARCHAR(64) NOT"
                        + " NULL, PRIMARY KEY (USER_KEY, GROUP_NAME))")
                .update();
        UserDirectory directory = new UserDirectory(sql, siteLocale);
        database.transactions().run(() -> directory.fill(founders));
        return directory;
    }

    private void fill(List<User> founders) {
        if (sql.sql("SELECT COUNT(*) FROM SANDBOX_USER").query(Integer.class).single() == 0) {
            founders.forEach(this::insert);
        }
        sql.sql("SELECT * FROM SANDBOX_USER").query((row, number) -> read(row)).list();
    }

    private void insert(User user) {
        sql.sql("INSERT INTO SANDBOX_USER (USER_KEY, USER_NAME, FULL_NAME, EMAIL, ZONE_NAME, PASSWORD_HASH)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(user.key(), user.name(), user.fullName(), user.email())
                .params(user.zone().getId(), hash(user.name(), newSalt()))
                .update();
        user.groups().forEach(group -> insertMember(user, group));
    }

    private User read(ResultSet row) throws SQLException {
        String key = row.getString("USER_KEY");
        Set<String> groups = sql.sql("SELECT GROUP_NAME FROM SANDBOX_MEMBER WHERE USER_KEY = ?")
                .param(key)
                .query(String.class)
                .set();
        Optional<Locale> language =
                Optional.ofNullable(row.getString("LANGUAGE_TAG")).map(Locale::forLanguageTag);
        User user = new User(
                key,
                row.getString("USER_NAME"),
                row.getString("FULL_NAME"),
                row.getString("EMAIL"),
                groups,
                ZoneId.of(row.getString("ZONE_NAME")),
                language.orElse(siteLocale));
        byKey.put(key, user);
        language.ifPresent(tag -> chosen.put(key, tag));
        passwords.put(key, row.getString("PASSWORD_HASH"));
        return user;
    }

    @Override
    public Optional<User> byName(String name) {
        return byKey.values().stream().filter(user -> user.name().equals(name)).findFirst();
    }

    @Override
    public Optional<User> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public List<User> all() {
        return byKey.values().stream().sorted(Comparator.comparing(User::name)).toList();
    }

    @Override
    public Set<String> groups() {
        return all().stream().flatMap(user -> user.groups().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Optional<User> authenticate(String name, String password) {
        return byName(name).filter(user -> matches(password, passwords.get(user.key())));
    }

    @Override
    public User add(User user) {
        insert(user);
        return reread(user);
    }

    @Override
    public User join(User user, String group) {
        insertMember(user, group);
        return reread(user);
    }

    private User reread(User user) {
        return sql.sql("SELECT * FROM SANDBOX_USER WHERE USER_KEY = ?")
                .param(user.key())
                .query((row, number) -> read(row))
                .single();
    }

    private void insertMember(User user, String group) {
        sql.sql("INSERT INTO SANDBOX_MEMBER (USER_KEY, GROUP_NAME) VALUES (?, ?)")
                .params(user.key(), group)
                .update();
    }

    @Override
    public User changeLocale(User user, Locale locale) {
        sql.sql("UPDATE SANDBOX_USER SET LANGUAGE_TAG = ? WHERE USER_KEY = ?")
                .params(locale.toLanguageTag(), user.key())
                .update();
        User changed =
                new User(user.key(), user.name(), user.fullName(), user.email(), user.groups(), user.zone(), locale);
        chosen.put(user.key(), locale);
        byKey.put(user.key(), changed);
        return changed;
    }

    /** The language that the user chose; empty for whoever never did. */
    public Optional<Locale> chosenLocale(User user) {
        return Optional.ofNullable(chosen.get(user.key()));
    }

    private static byte[] newSalt() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    private static boolean matches(String password, String stored) {
        byte[] salt = HexFormat.of().parseHex(stored, 0, stored.indexOf(':'));
        return MessageDigest.isEqual(hash(password, salt).getBytes(), stored.getBytes());
    }

    private static String hash(String password, byte[] salt) {
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS))
                    .getEncoded();
            return HexFormat.of().formatHex(salt) + ":" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has PBKDF2", impossible);
        }
    }
}
