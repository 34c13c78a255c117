using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ExpressiFy.Web.Hosting;

/// <summary>Encrypts XML with the key of a file: AES-256-GCM (NIST SP 800-38D) with a random nonce.</summary>
internal sealed class KeyFileCipher(byte[] key)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public string Encrypt(string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[NonceBytes + TagBytes + content.Length];
        var nonce = sealedText.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(
            nonce, content, sealedText.AsSpan(NonceBytes + TagBytes), sealedText.AsSpan(NonceBytes, TagBytes));
        return Convert.ToBase64String(sealedText);
    }

    /// <exception cref="CryptographicException">It was encrypted with another key.</exception>
    public string Decrypt(string text)
    {
        var sealedText = Convert.FromBase64String(text).AsSpan();
        var content = new byte[sealedText.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            sealedText[..NonceBytes],
            sealedText[(NonceBytes + TagBytes)..],
            sealedText.Slice(NonceBytes, TagBytes),
            content);
        return Encoding.UTF8.GetString(content);
    }
}

/// <summary>Encrypts the secret part of a key before it is stored.</summary>
internal sealed class KeyFileEncryptor(KeyFileCipher cipher) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = cipher.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new(new XElement("keyFile", text), typeof(KeyFileDecryptor));
    }
}

/// <summary>Decrypts it. Made by data protection, which finds the type's name beside the encrypted part.</summary>
internal sealed class KeyFileDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var cipher = services.GetService<KeyFileCipher>()
            ?? throw new CryptographicException("The key is encrypted with a key file, and none is set.");
        return XElement.Parse(cipher.Decrypt(encryptedElement.Value));
    }
}
